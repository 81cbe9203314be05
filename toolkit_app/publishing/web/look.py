"""How web pages look: on light and dark screens, on small ones, and printed."""

STYLE = """
:root { --ink: #1c2429; --muted: #5b6871; --accent: #1b5470; --line: #c6d0d5; --tint: #f0f4f6; --paper: #ffffff;
  --care: #a4541c }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ea; --muted: #9aa7ae; --accent: #8cc4de; --line: #3b474e; --tint: #222b30; --paper: #171d20;
    --care: #e0935f }
}
html { background: var(--paper); color: var(--ink); font: 1.05rem/1.6 "Toolkit Sans", "Noto Sans", "Noto Sans Georgian",
  "Segoe UI", Sylfaen, system-ui, sans-serif; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.2rem 4rem }
h1, h2, h3, h4, h5, h6 { color: var(--accent); line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; text-transform: none }
h1 { font-size: 1.9rem; margin-top: .5em } h2 { font-size: 1.45rem } h3 { font-size: 1.2rem } h4, h5, h6 { font-size: 1.05rem }
p, ul, ol, dl, figure, blockquote, pre, .table { margin: 0 0 .9em } li > p { margin-bottom: .4em }
a { color: var(--accent) }
article + article { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem }
.kind, .stamp, figcaption, .missing, .notes, .sources { color: var(--muted); font-size: .88rem }
.kind { margin-bottom: .2em }
.facts { border-bottom: 1px solid var(--line); border-top: 1px solid var(--line); display: grid; font-size: .88rem;
  gap: .3em 1.2em; grid-template-columns: minmax(7rem, max-content) 1fr; padding: .6em 0 }
.facts dt { color: var(--muted) } .facts dd { margin: 0 }
.statement { background: var(--tint); border-left: .25rem solid var(--accent); break-inside: avoid; margin: 0 0 1em;
  padding: .7em 1em }
.statement .label { color: var(--accent); font-size: .85rem; font-weight: bold; margin: 0 }
.statement .id { color: var(--muted); font-weight: normal }
.box { border: 1px solid var(--line); margin: 0 0 1em; padding: .7em 1em } .box .label { font-weight: bold; margin: 0 }
.box.care { border-left: .25rem solid var(--care) }
blockquote { border-left: .2rem solid var(--line); color: var(--muted); margin-left: 0; padding-left: 1em }
pre { background: var(--tint); overflow-x: auto; padding: .8em 1em } code { font-family: "Toolkit Mono", Consolas, monospace }
.table { overflow-x: auto } table { border-collapse: collapse; font-size: .92rem; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .35em .6em; text-align: left; vertical-align: top }
thead th { background: var(--tint); color: var(--accent) } .center { text-align: center } .right { text-align: right }
img { height: auto; max-width: 100% } hr { border: 0; border-top: 1px solid var(--line) }
nav { margin: 2em 0 } nav ol { list-style: none; padding-left: 0 } nav ol ol, nav .level-3 { padding-left: 1.2em }
:lang(ka) { hyphens: none }
@media print { body { max-width: none; padding: 0 } article { break-before: page } nav, .back { display: none } }
"""
