import type { Command } from 'commander';
import type { Finish } from './declare.ts';
import type { Surface } from './surface.ts';

/** Declares `yakkan rule`. */
export function declareRule(_program: Command, _surface: Surface, _finish: Finish): void {}
