import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Registered before the hooks of the file itself, so that it runs after them.
afterAll(removeTemporaryFolders);
