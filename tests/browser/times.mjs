// SPDX-License-Identifier: Apache-2.0
// Not a test: `scripts/bench --page` prints with it how long a jump to a change and a scroll take on a page of two thousand pages, until
// the second frame after it. What other work on the machine takes away is left out by a loop of known work.
import {launch, open} from "./browser.mjs";

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

// The share of a processor that the page gets now: its own time over the time that passes.
async function share_of(page, session) {
  const used = async () => Math.max(...(await session.send("SystemInfo.getProcessInfo")).processInfo.filter((process) => process.type === "renderer").map((process) => process.cpuTime));
  const begin = await used();
  const passed = await page.evaluate(() => { const start = performance.now(); let sum = 0; for (let i = 0; i < 2e8; ++i) sum += i & 7; return sum < 0 ? 0 : performance.now() - start; });
  return Math.min(1, (1000 * (await used() - begin)) / passed);
}

async function times_of(page, session, act, count) {
  const times = [];
  const share = [await share_of(page, session)];
  for (let i = 1; i <= count; ++i) {
    times.push(await page.evaluate(async ([body, number]) => {
      const begin = performance.now();
      (0, eval)(body)(number);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - begin;
    }, [act, i]));
  }
  share.push(await share_of(page, session));
  return median(times) * (share[0] + share[1]) / 2;
}

const browser = await launch();
const page = await open(browser, "long", {bypassCSP: true});  // for eval, here alone
const session = await browser.newBrowserCDPSession();
const jump = '(i) => { location.hash = "#change-" + (1 + (i * 7919) % document.querySelectorAll("#redline .k[id]").length); }';
const scroll = '() => scrollBy({top: 700, behavior: "instant"})';
for (const everything of [false, true]) {
  if (everything) await page.locator("#all").click();
  const jumped = await times_of(page, session, jump, 25), scrolled = await times_of(page, session, scroll, 30);
  console.log(`${everything ? "all clauses shown" : "changed clauses shown"}: jump ${Math.round(jumped)} ms, scroll ${Math.round(scrolled)} ms`);
}
await browser.close();
