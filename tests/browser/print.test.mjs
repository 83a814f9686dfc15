// SPDX-License-Identifier: Apache-2.0
// The report on paper: every change is there, pages are numbered, nothing is cut off.
import assert from "node:assert/strict";
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import path from "node:path";
import {after, before, describe, it} from "node:test";
import {address, folder, launch, make_samples, open} from "./browser.mjs";

const names = ["specimen", ...make_samples()];
const has_pdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

const squeezed = (text) => text.replace(/[\s\u00ad]+/g, "");

function print(name) {
  const profile = mkdtempSync(path.join(tmpdir(), "clausediff-print-")), file = path.join(folder, name + ".pdf");
  try {
    execFileSync(process.env.CHROMIUM || "/usr/bin/chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--user-data-dir=" + profile, "--no-pdf-header-footer", "--print-to-pdf=" + file, address(name)], {stdio: "pipe"});
  } finally { rmSync(profile, {recursive: true, force: true}); }
  return execFileSync("pdftotext", ["-raw", file, "-"], {encoding: "utf8", maxBuffer: 1 << 28});
}

it("the tools stay on the screen", async () => {
  const page = await open(browser, names[1]);
  assert.ok(await page.locator("#bar").isVisible());
  await page.emulateMedia({media: "print"});
  for (const tool of ["#bar", "#clauses"]) assert.equal(await page.locator(tool).isVisible(), false, tool);
  await page.context().close();
});

describe("print", {skip: has_pdftotext ? false : "pdftotext (poppler-utils) is not here"}, () => {
  for (const name of names) {
    it(`every change of ${name} is on paper, and every page has its number`, async () => {
      const page = await open(browser, name, {javaScriptEnabled: false});
      // The words of each piece of a change, as the page shows them, without what only a screen reader hears.
      const words = await page.evaluate(() => [...document.querySelectorAll("#redline .k del, #redline .k ins")].map((mark) => {
        const copy = mark.cloneNode(true);
        for (const gone of copy.querySelectorAll(".sr,.fn,small")) gone.remove();
        return copy.textContent;
      }));
      await page.context().close();
      const sheets = print(name).split("\f").filter((sheet) => sheet.trim());
      const paper = squeezed(sheets.join("").replace(new RegExp(`\\n\\d+ / ${sheets.length}\\n`, "g"), "\n")).toLowerCase();
      const missing = words.filter((word) => word.length < 400 && !paper.includes(squeezed(word).toLowerCase()));
      // A piece that a page break cuts has the page's number in its middle.
      assert.ok(missing.length <= sheets.length && missing.length < words.length / 2, "not on paper: " + missing.join(" | "));
      sheets.forEach((sheet, i) => assert.ok(sheet.includes(`${i + 1} / ${sheets.length}`), "no number on page " + (i + 1)));
    });
  }
});
