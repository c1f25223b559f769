import { mkdirSync, writeFileSync } from 'node:fs';
import { makeSchemas } from './schema/make-schemas.ts';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(makeSchemas())) writeFileSync(new URL(name, folder), text);
