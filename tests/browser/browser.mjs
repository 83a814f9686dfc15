// SPDX-License-Identifier: Apache-2.0
// What every test of the page needs: a Chromium, pages made by the program under test, and the violations a page reports.
import assert from "node:assert/strict";
import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import path from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";
import {chromium} from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
export const samples = path.resolve(here, "../../samples");
// Made once for all files by scripts/run-browser-tests, which fills it with the made-up pages and removes it.
export const folder = process.env.BROWSER_PAGES;
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const launch = () => chromium.launch({executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: flags});
export const address = (name) => pathToFileURL(path.join(folder, name + ".html")).href;
export const sample_pairs = [["partnership-v1", "partnership-v2"], ["partnership-v2", "partnership-v3"], ["supply-v1", "supply-v2"], ["nda-v1", "nda-v2"]];

/// Makes the report of two files and returns its name; a comparison that finds differences exits with 1.
export function make_report(before, after, name, options = []) {
  const out = path.join(folder, name + ".html");
  try {
    execFileSync(process.env.CLAUSEDIFF, ["compare", before, after, "-o", out, ...options], {stdio: "pipe"});
  } catch (error) {
    if (error.status !== 1) throw error;
  }
  if (!existsSync(out)) throw new Error("no report: " + out);
  return name;
}

/// The samples, and the pairs of files that MORE_PAIRS names: a line each, before and after with a tab between.
export const make_samples = () => [
  ...sample_pairs.map(([before, after]) => make_report(path.join(samples, before + ".docx"), path.join(samples, after + ".docx"), before + "-" + after)),
  ...(process.env.MORE_PAIRS ?? "").split("\n").filter(Boolean).map((line, i) => make_report(...line.split("\t"), "more-" + (i + 1))),
];

/// Opens a page and collects what goes wrong on it: errors, refusals by its policy, requests that leave it.
export async function open(browser, name, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push("error: " + error.message));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) page.faults.push("console: " + message.text()); });
  page.on("request", (request) => { if (!/^(file|data|blob):/.test(request.url())) page.faults.push("request: " + request.url()); });
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective + " " + event.blockedURI));
  });
  await page.goto(address(name));
  return page;
}

/// Opens a page, does `body`, and wants no fault of it in the end; `browser` is asked for when the page is, since it starts late.
export const with_pages_of = (browser) => async (name, options, body) => {
  const page = await open(browser(), name, options);
  try { await body(page); assert.deepEqual(page.faults, []); } finally { await page.context().close(); }
};
/// Words for screen readers are set apart from the line in innerText; a reader hears them in it.
export const heard_in = (locator) => locator.evaluate((node) => node.textContent.replace(/\s+/g, " "));
export const visible = (page, selector) => page.locator(selector).evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility()).length);
export const in_view = (page, selector) => page.locator(selector).first().evaluate((node) => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; });
