/* What a page does for a reader who does something: one concern a file, loaded where the page has
   it. All begin at once, so that nothing is answered twice or by half. */

const PARTS = {
  "[data-leave]": "./shell/colours.js",
  "#__drawer": "./shell/menu.js",
  "[data-md-component=toc]": "./shell/contents.js",
  ".md-header__title": "./shell/title.js",
  ".md-top": "./shell/top.js",
  ".md-search": "./shell/search.js",
  body: "./shell/keys.js",
  "[data-same-place]": "./reading/language-switch.js",
  "[data-cite-dialog], .cite, [data-last-change]": "./reading/cite.js",
  "[data-card]": "./reading/claim-preview.js",
  ".fact__more": "./reading/claim-open.js",
  "[data-term]": "./reading/term-notes.js",
  "[data-timeline-filter]": "./reading/timeline-filter.js",
  "pre > code": "./reading/code.js",
  details: "./reading/open-for-print.js",
};

const ready = new Promise((done) => {
  if (document.readyState !== "loading") done();
  addEventListener("DOMContentLoaded", done);
});
await ready;
const wanted = Object.entries(PARTS).filter(([selector]) => document.querySelector(selector));
const parts = await Promise.allSettled(wanted.map(([, file]) => import(file)));
for (const { value } of parts) value?.start();
document.documentElement.classList.add("awake");
