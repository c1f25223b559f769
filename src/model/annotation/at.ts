import { z } from 'zod';
import { place } from '../position.ts';

/** Where the words stand: UTF-16 offsets in leaves, one place for each leaf that they cross. */
export const at = z.array(place);
/** A day, ISO 8601: `2026-04-01`. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
