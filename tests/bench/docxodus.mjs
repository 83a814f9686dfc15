// SPDX-License-Identifier: Apache-2.0
// docxodus.mjs FOLDER BEFORE AFTER OUT: the tracked-changes comparison of the npm package docxodus, installed in FOLDER, for scripts/bench.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const [folder, before, after, out] = process.argv.slice(2);
const docxodus = await import(pathToFileURL(`${folder}/node_modules/docxodus/dist/core.js`).href);
await docxodus.initialize();
await writeFile(out, await docxodus.docxDiffCompare(new Uint8Array(await readFile(before)), new Uint8Array(await readFile(after))));
process.exit(0); // its runtime leaves timers behind
