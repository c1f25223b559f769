import type { Command } from 'commander';
import type { Finish } from './declare.ts';
import type { Surface } from './surface.ts';

/** Declares `yakkan build`. */
export function declareBuild(_program: Command, _surface: Surface, _finish: Finish): void {}
