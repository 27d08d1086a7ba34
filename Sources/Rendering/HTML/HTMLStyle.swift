/// The style sheets of pages.
///
/// Every pair of colours has a contrast of 7 : 1 or more, in the light and in the dark.
enum HTMLStyle {
  /// For every page.
  static let common = """
    :root {
      color-scheme: light dark;
      --paper: #fff; --ink: #16191c; --quiet: #454d54; --line: #767d84; --band: #f3f5f7;
      --better: #00573f; --level: #5b4300; --worse: #8f1030; --focus: #0b4fb3;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #121416; --ink: #f4f5f6; --quiet: #c3c9cf; --line: #8a929a; --band: #1d2125;
        --better: #74e3ba; --level: #f3d483; --worse: #ffaeb4; --focus: #9cc4ff;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem); max-width: 76rem;
      background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: break-word;
    }
    h1 { margin: 0 0 1rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.25rem); line-height: 1.2; }
    .lead { margin: 0 0 .75rem; font-size: 1.25em; font-weight: 600; }
    .table { overflow-x: auto; margin: 1rem 0 .5rem; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; }
    caption { width: 0; padding: 0 0 .5rem; text-align: start; color: var(--quiet); }
    caption > span {
      display: inline-block; position: sticky; left: 0; width: max-content;
      max-width: calc(100vw - 2 * clamp(1rem, 4vw, 3rem));
    }
    th, td { padding: .35em .75em; text-align: start; vertical-align: baseline; }
    thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
    tbody th { font-weight: normal; }
    tbody tr:nth-child(even) { background: var(--band); }
    tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
    .number { text-align: end; white-space: nowrap; }
    .short { width: 1px; }
    .long { min-width: 9rem; }
    .unit { font-weight: normal; }
    .verdict, .trend { white-space: nowrap; }
    .verdict { font-weight: 600; }
    .better { color: var(--better); }
    .level { color: var(--level); }
    .worse { color: var(--worse); }
    .unjudged { color: var(--quiet); font-weight: normal; }
    .fact, footer { color: var(--quiet); }
    .fact { margin: .15rem 0; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; }
    footer p { margin: .25rem 0; }
    svg { max-width: 100%; height: auto; }
    pre, code { font: .9375em/1.5 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; }
    @media screen and (max-width: 36rem) {
    \(blocks(of: ".stacked"))
    }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --quiet: #333; --line: #666; --band: #fff;
        --better: #00573f; --level: #5b4300; --worse: #8f1030;
      }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      .table { overflow: visible; }
      thead { display: table-header-group; }
      tr, svg { break-inside: avoid; }
      tbody tr + tr > * { border-top: .5pt solid #bbb; }
    \(blocks(of: ".broad"))
      h1, h2, h3, caption { break-after: avoid; }
    }

    """

  /// Rows as blocks, for tables of a class: the names of a row on its first line, then its cells with their headers.
  private static func blocks(of table: String) -> String {
    """
      \(table), \(table) caption, \(table) tbody, \(table) tr, \(table) td { display: block; }
      \(table) thead {
        position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      }
      \(table) caption { width: auto; }
      table\(table) caption > span { max-width: 100%; }
      \(table) tbody { border-top: 2px solid var(--line); }
      \(table) tbody tr, \(table) tbody tr:last-child {
        padding: .625rem .5rem; border-bottom: 1px solid var(--line);
      }
      \(table) tbody tr > *, \(table) tbody tr:last-child > * { padding: 0; border: 0; }
      \(table) tbody th {
        display: inline; font-weight: 600; hyphens: auto; text-align: start; white-space: normal;
      }
      \(table) th + th::before { content: " · "; content: " · " / ""; font-weight: normal; }
      \(table) td { overflow: hidden; text-align: end; margin-top: .125rem; }
      \(table) td::before {
        content: attr(data-header); content: attr(data-header) / "";
        float: inline-start; margin-inline-end: 1rem; color: var(--quiet); font-weight: normal;
      }
      \(table).dense tr { break-inside: auto; }
      \(table).dense tbody th:last-of-type::after { content: "\\A"; white-space: pre; }
      \(table).dense td { display: inline-block; overflow: visible; margin-inline-end: 1.25rem; }
      \(table).dense td::before { float: none; margin-inline-end: .375rem; }
    """
  }

  /// For a page that is read from the back of a room.
  ///
  /// `--height` and `--width` say how tall and how wide the table is in sizes of its type, which is as large as it fits.
  static let screen = """
    body.screen {
      display: flex; flex-direction: column; min-height: 100vh; max-width: none;
      padding: 2.5vh 3vw 1.5vh;
    }
    .screen main { flex: 1; display: flex; flex-direction: column; }
    .screen h1 { font-size: clamp(1.5rem, min(3vw, 6vh), 6rem); margin-bottom: 1.5vh; }
    .screen .lead {
      font-size: clamp(1.25rem, min(2.4vw, 4.8vh), 5rem); line-height: 1.25; margin-bottom: 2vh;
    }
    .screen .answer { flex: 1; display: grid; gap: 2vh 2.5vw; align-content: start; }
    .screen .figures {
      --tall: 66vh; --wide: 94vw; min-width: 0; line-height: 1.3;
      font-size: clamp(1rem, min(calc(var(--tall) / var(--height)), \
    calc(var(--wide) / var(--width)), 3vw), 6rem);
    }
    .screen th, .screen td { padding: .25em .7em; }
    .screen .table { margin: 0; }
    .screen .figures caption, .screen .figures .fact {
      font-size: max(.6em, min(1.1vw, 2.2vh), .875rem);
    }
    .screen .fact { display: inline-block; margin: .4em 1.5em 0 0; }
    .screen footer {
      margin-top: 1vh; font-size: clamp(.875rem, min(1.1vw, 2.2vh), 2rem); line-height: 1.35;
    }
    @media (min-width: 50rem) {
      .screen .beside { align-items: start; grid-template-columns: fit-content(58%) minmax(0, 1fr); }
      .screen .beside .figures { --wide: 52vw; }
      .screen .beside svg { display: block; width: 100%; height: auto; max-height: 66vh; }
      .screen .below { grid-template-rows: auto minmax(36vh, 1fr); align-content: stretch; }
      .screen .below .figures { --tall: 27vh; }
      .screen .below .chart { position: relative; }
      .screen .below svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    }
    @media print {
      body.screen { display: block; min-height: 0; }
      .screen h1 { font-size: 20pt; }
      .screen .lead { font-size: 15pt; }
      .screen .figures { font-size: 12pt; }
      .screen footer { font-size: 9pt; }
    }

    """
}
