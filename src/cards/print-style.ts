// How a page for the printer looks, on a screen and on A4. The browser takes it by its hash, so it is one fixed text.

/** On paper the head and the foot of the page are groups of a table: browsers repeat those on every sheet. */
export const PRINT_STYLE = `
* { box-sizing: border-box; }
html { font: 16px/1.45 "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif; color: #201f1e; background: #f3f2f1; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; }
.page { max-width: 210mm; margin: 0 auto; padding: 1.5rem; background: #fff; min-height: 100vh; }
.head { color: #484644; border-bottom: 1px solid #8a8886; margin-bottom: 1.25rem; }
.head p { margin: 0 0 .4rem; }
.head b { color: #201f1e; }
.foot { color: #484644; font-size: .85rem; border-top: 1px solid #8a8886; margin-top: 1.5rem; padding-top: .5rem; }
.foot p { margin: 0; }
.practice { border: 2px solid #201f1e; padding: .4rem .75rem; font-weight: 600; }
.how { background: #eff6fc; border-left: 4px solid #0f6cbd; padding: .6rem .9rem; }
.sheet { border: 1px solid #8a8886; border-radius: 4px; padding: 1rem 1.1rem; margin: 0 0 1.25rem; break-inside: avoid; }
dl { margin: 0 0 .75rem; }
dl div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1rem; padding: .15rem 0; }
dt { color: #484644; }
dd { margin: 0; white-space: pre-line; }
.note { color: #484644; font-style: italic; }
.room { border-top: 1px solid #c8c6c4; padding-top: .75rem; display: flex; flex-wrap: wrap; gap: .75rem 2rem; }
.room > div { flex: 1 1 14rem; break-inside: avoid; }
.room > .wide { flex-basis: 100%; }
.label { color: #484644; font-size: .9rem; margin: 0; }
.line { border-bottom: 1px solid #605e5c; height: 2.1rem; }
.boxes { list-style: none; margin: .35rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 2rem; }
.boxes li { display: flex; align-items: center; gap: .5rem; }
.boxes li::before { content: ""; width: 1.05rem; height: 1.05rem; border: 1.5px solid #201f1e; flex: none; }
.names { width: 100%; border-collapse: collapse; }
.names th, .names td { text-align: left; vertical-align: middle; border-bottom: 1px solid #c8c6c4; padding: .5rem 1rem .5rem 0; }
.names th { font-weight: 400; width: 45%; }
.names .boxes { margin: 0; }
.names .sign { width: 28%; height: 2.6rem; border-bottom-color: #605e5c; }
.small { max-width: 34rem; min-height: 0; margin: 10vh auto; border-radius: 8px; box-shadow: 0 2px 8px rgb(0 0 0 / 15%); }
button { font: inherit; font-weight: 600; color: #fff; background: #0f548c; border: 0; border-radius: 4px; padding: .7rem 1.4rem; min-height: 44px; cursor: pointer; }
button:hover { background: #0c3b5e; }
button:focus-visible { outline: 3px solid #201f1e; outline-offset: 2px; }
@media (max-width: 40rem) {
  .page { padding: 1rem; }
  .small { margin: 0; border-radius: 0; box-shadow: none; min-height: 100vh; }
  dl div { grid-template-columns: 1fr; padding: .3rem 0; }
  .sheet { padding: .8rem; }
}
@media print {
  @page { size: A4; margin: 14mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; color: #484644; } }
  html { font-size: 10.5pt; background: none; }
  .screen { display: none; }
  .page { max-width: none; min-height: 0; padding: 0; display: table; width: 100%; }
  .page > .head { display: table-header-group; break-inside: avoid; }
  .page > main { display: table-row-group; }
  .page > .foot { display: table-footer-group; break-inside: avoid; }
  .head p { border-bottom: 1px solid #8a8886; padding-bottom: 2mm; margin-bottom: 5mm; }
  .foot p { border-top: 1px solid #8a8886; padding-top: 2mm; }
  .sheet { border-radius: 0; margin-bottom: 6mm; }
  .line { height: 9mm; }
}
`;
