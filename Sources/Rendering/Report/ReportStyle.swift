/// The style sheet of reports, beside that of every page.
enum ReportStyle {
  static let text = """
    body.report {
      max-width: 74rem; padding-block: clamp(1.5rem, 5vw, 4rem) 3rem;
      line-height: 1.6; hanging-punctuation: first;
    }
    .report > header { margin-bottom: 2.5rem; border-bottom: 1px solid var(--line); }
    .report h1, .report h2, .report h3, .report h4 {
      line-height: 1.25; letter-spacing: -.012em; text-wrap: balance;
    }
    .report h1 { font-size: clamp(1.75rem, 1.3rem + 2.2vw, 2.75rem); margin-bottom: .75rem; }
    .report h2 { font-size: clamp(1.375rem, 1.2rem + .8vw, 1.75rem); margin: 3.25rem 0 .75rem; }
    .report h3 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
    .report h4, .report h5, .report h6 { font-size: 1.0625rem; margin: 1.75rem 0 .5rem; }
    .report p, .report main > ul, .report main > ol, .report blockquote, .report .appendix ul {
      max-width: 42rem;
    }
    .report p { margin: 0 0 1rem; text-wrap: pretty; }
    .report ul, .report ol { margin: 0 0 1rem; padding-inline-start: 1.5rem; }
    .report li { margin-block: .25rem; }
    .report a { color: var(--focus); text-underline-offset: .15em; }
    .report blockquote {
      margin: 0 0 1rem; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line);
      color: var(--quiet);
    }
    .report hr { margin: 2.5rem 0; border: 0; border-top: 1px solid var(--line); }
    .report pre {
      max-width: 60rem; margin: .5rem 0 1rem; padding: .75rem 1rem;
      background: var(--band); border-radius: .375rem;
    }
    .report .subject { color: var(--quiet); margin-bottom: 1.25rem; }
    .report nav { margin: 0 0 2.5rem; }
    .report nav ol {
      max-width: 60rem; margin: 0; padding: 0; list-style: none;
      columns: 20rem auto; column-gap: 2.5rem;
    }
    .report nav li { break-inside: avoid; margin: 0; }
    .report nav a { display: inline-block; padding: .25rem 0; }
    .report .result { margin: 1.75rem 0 2.5rem; }
    .report .lead { margin: 0 0 1rem; font-size: 1.1875rem; line-height: 1.4; }
    .report .table { margin: 1rem 0 .75rem; }
    .report caption { padding-bottom: .75rem; line-height: 1.45; }
    .report caption > span { max-width: min(42rem, calc(100vw - 2 * clamp(1rem, 4vw, 3rem))); }
    .report table { font-size: .9375rem; line-height: 1.45; }
    .report thead .number { white-space: normal; }
    .report .unit { white-space: nowrap; }
    .report thead .short { white-space: nowrap; }
    .report .number .unit { display: block; }
    @media screen and (min-width: 36.01rem) {
      .report th:first-child, .report td:first-child { padding-inline-start: .5rem; }
    }
    .report .fact { display: inline; font-size: .9375rem; line-height: 1.5; }
    .report .fact + .fact::before { content: " · "; }
    .report .notice {
      max-width: 42rem; margin: 0 0 1.5rem; padding: .75rem 1rem; color: var(--ink);
      background: var(--band); border-inline-start: 4px solid var(--level);
    }
    .report .notice ul { margin: 0; padding-inline-start: 1.25rem; }
    .report figure { margin: 0 0 1.5rem; }
    .report .drawing { max-width: 48rem; overflow-x: auto; }
    .report .drawing svg { display: block; min-width: 34rem; width: 100%; height: auto; }
    .report figcaption { margin-top: .5rem; color: var(--quiet); font-size: .9375rem; }
    @media screen and (max-width: 38rem) {
      .report figcaption::after { content: " · " attr(data-cue); }
    }
    .report details { margin: .5rem 0; }
    .report summary {
      display: inline-block; padding: .25rem 0; color: var(--quiet); font-size: .9375rem;
      cursor: pointer; text-decoration: underline; text-decoration-color: var(--line);
      text-underline-offset: .2em;
    }
    .report summary::-webkit-details-marker { display: none; }
    .report details[open] > summary { margin-bottom: .25rem; }
    .report .left { text-align: left; }
    .report .center { text-align: center; }
    .report .right { text-align: right; font-variant-numeric: tabular-nums; }
    .report .appendix { margin-top: 4rem; }
    .report .appendix h2 { margin-top: 0; padding-top: 1.5rem; border-top: 1px solid var(--line); }
    .report > footer { margin-top: 4rem; font-size: .9375rem; }
    @media print {
      @page { size: A4; margin: 20mm 18mm; }
      body.report { line-height: 1.45; }
      .report h1 { font-size: 22pt; }
      .report h2 { font-size: 15pt; margin-top: 20pt; }
      .report h3 { font-size: 12pt; }
      .report p { orphans: 3; widows: 3; }
      .report nav, .report details:not([open]) { display: none; }
      .report .lead { font-size: 12pt; break-after: avoid; }
      .report .fact, .report figcaption, .report caption, .report table { font-size: 9pt; }
      .report table:not(.broad) :is(th, td) { padding: .25em .5em; }
      .report > footer { margin-top: 1.5rem; }
      .report .long { min-width: 0; }
      .report .appendix p { break-after: avoid; }
      .report .drawing { overflow: visible; }
      .report .drawing svg { min-width: 0; }
      .report figure, .report .notice { break-inside: avoid; }
      .report caption > span { position: static; max-width: 42rem; }
      .report a { color: inherit; }
      .report main a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 9pt; }
    }

    """
}
