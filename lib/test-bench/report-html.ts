import type { Summary } from './summary.ts';

/** The run as one page that needs nothing else: for a colleague, a folder, a browser years from now. Light and dark. */
export function reportHtml(summary: Summary): string {
  const { all, by, version, measuredAt, seconds, machine, cost, rose, fell } = summary;
  const facts = [
    ['Answered in full', `${all.success} %`, `95 % interval ${all.from} to ${all.to} %`],
    ['Sent to the right action', `${all.routed} %`, `of ${all.cases} queries`],
    ['Time of an answer', `${all.p50ms} ms`, `95th percentile ${all.p95ms} ms`],
    [
      'Cost',
      cost ? `${cost.total.toFixed(4)} ${esc(cost.currency)}` : 'nothing',
      cost ? 'of the whole run' : 'no model was asked',
    ],
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Wingside test bench, ${esc(measuredAt.slice(0, 10))}</title>
<style>${style}</style>
<main>
<h1>Test bench</h1>
<p class="muted">${esc(by)} · version ${esc(version)} · ${esc(measuredAt.slice(0, 16).replace('T', ' '))} · ${seconds} s on ${esc(machine)}</p>
<dl class="facts">${facts.map(([name, value, hint]) => `<div><dt>${name}</dt><dd>${value}</dd><p class="muted">${hint}</p></div>`).join('')}</dl>
${rose && fell ? moved(rose, fell) : ''}
<h2>By action</h2>${bars(summary.groups)}
<h2>By style</h2>${bars(summary.styles)}
<h2>By language</h2>${bars(summary.languages)}
<h2>Where wishes went wrong</h2>${matrix(summary.confused)}
<h2>Time of an answer</h2>${histogram(summary.latency)}
<h2>${summary.failing.length} failing queries and their ends</h2>${failures(summary.failing)}
</main>
</html>
`;
}

const style = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#17181c);--text:light-dark(#1c1e24,#e6e7eb);--muted:light-dark(#5d626e,#a2a7b3);--line:light-dark(#e3e5ea,#31343c);--good:light-dark(#177a4b,#4cc38a);--low:light-dark(#b3261e,#ff8a80);--bar:light-dark(#3b5bdb,#8aa2ff);--heat:59 91 219}
@media (prefers-color-scheme:dark){:root{--heat:138 162 255}}
body{margin:0;background:var(--ground);color:var(--text);font:13px/18px system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:960px;margin:0 auto;padding:24px 16px 64px}
h1{font-size:20px;line-height:28px;margin:0}h2{font-size:15px;line-height:20px;margin:32px 0 8px}
p{margin:0}.muted{color:var(--muted);font-size:12px;line-height:16px}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:12px;margin:20px 0 0}.facts div{border-top:1px solid var(--line);padding-top:8px}
dt{color:var(--muted);font-size:12px}dd{margin:0;font-size:20px;line-height:28px;font-weight:600}
table{border-collapse:collapse;width:100%}th{font-weight:600;text-align:left;color:var(--muted);font-size:12px}td,th{padding:4px 8px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}td.n,th.n{text-align:right;white-space:nowrap}
svg{display:block}.low{color:var(--low)}.scroll{overflow-x:auto}
.matrix{width:auto}.matrix td{width:26px;min-width:26px;text-align:center;padding:4px 2px;border:1px solid var(--line)}.matrix th{border:0;padding:2px 8px 2px 0;white-space:nowrap}.matrix thead th{height:112px;vertical-align:bottom;padding:0}.matrix thead span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);margin:0 auto}
.end{white-space:nowrap}summary{cursor:pointer;font-weight:600;padding:6px 0;border-bottom:1px solid var(--line)}
`;

const esc = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const moved = (rose: string[], fell: string[]): string =>
  `<h2>Against the last measurement</h2><p>${rose.length} rose, <span${fell.length > 0 ? ' class="low"' : ''}>${fell.length} fell</span>.${
    fell.length > 0 ? ` Fell: ${fell.map(esc).join(', ')}.` : ''
  }${rose.length > 0 ? ` Rose: ${rose.map(esc).join(', ')}.` : ''}</p>`;

/** The bar every action must reach, per cent. */
export const bar = 80;

/** Success as a bar, its interval as a line over it, the bar of 80 % as a tick. */
function bars(rows: Summary['groups']): string {
  const line = ({ name, cases, success, from, to, p95ms }: Summary['groups'][number]) =>
    `<tr><td>${esc(name)}</td><td class="n">${cases}</td><td class="n${success < bar ? ' low' : ''}">${success} %</td><td style="width:45%"><svg viewBox="0 0 100 8" width="100%" height="16" preserveAspectRatio="none" role="img" aria-label="${success} %, interval ${from} to ${to} %"><rect y="1" width="${success}" height="6" fill="var(--bar)" opacity=".35"/><rect x="${from}" y="3.4" width="${Math.max(0.4, to - from)}" height="1.2" fill="var(--bar)"/><rect x="${bar}" width=".4" height="8" fill="var(--muted)"/></svg></td><td class="n muted">${from} to ${to} %</td><td class="n">${p95ms} ms</td></tr>`;
  return `<table><thead><tr><th></th><th class="n">queries</th><th class="n">in full</th><th>0 to 100 %, line: 95 % interval, tick: ${bar} %</th><th class="n">interval</th><th class="n">p95</th></tr></thead><tbody>${rows.map(line).join('')}</tbody></table>`;
}

/** Expected down, got across; only what went wrong. */
function matrix(confused: Summary['confused']): string {
  if (confused.length === 0) return '<p class="muted">Every query went to its action.</p>';
  const expected = [...new Set(confused.map((one) => one.expected))].sort();
  const got = [...new Set(confused.map((one) => one.got))].sort();
  const most = Math.max(...confused.map(({ count }) => count));
  const cell = (row: string, column: string) => {
    const count = confused.find((one) => one.expected === row && one.got === column)?.count ?? 0;
    return count === 0
      ? '<td></td>'
      : `<td style="background:rgb(var(--heat) / ${(0.12 + (0.5 * count) / most).toFixed(2)})">${count}</td>`;
  };
  return `<div class="scroll"><table class="matrix"><thead><tr><th class="muted">expected, went to →</th>${got.map((name) => `<th><span>${esc(name || 'nowhere')}</span></th>`).join('')}</tr></thead><tbody>${expected
    .map((row) => `<tr><th>${esc(row)}</th>${got.map((column) => cell(row, column)).join('')}</tr>`)
    .join('')}</tbody></table></div>`;
}

function histogram(latency: Summary['latency']): string {
  const most = Math.max(1, ...latency.map(({ count }) => count));
  const name = (ms: number, at: number) =>
    Number.isFinite(ms) ? `up to ${ms} ms` : `over ${latency[at - 1]?.ms ?? 0} ms`;
  return `<table><tbody>${latency
    .map(
      ({ ms, count }, at) =>
        `<tr><td style="width:110px">${name(ms, at)}</td><td class="n" style="width:48px">${count}</td><td><svg viewBox="0 0 100 8" width="100%" height="12" preserveAspectRatio="none" aria-hidden="true"><rect width="${(100 * count) / most}" height="8" fill="var(--bar)" opacity=".5"/></svg></td></tr>`,
    )
    .join('')}</tbody></table>`;
}

function failures(failing: Summary['failing']): string {
  const groups = Map.groupBy(failing, ({ group }) => group);
  return [...groups]
    .map(
      ([group, some]) =>
        `<details><summary>${esc(group)}: ${some.length}</summary><table><thead><tr><th>query</th><th>why</th><th>end</th></tr></thead><tbody>${some
          .map(
            ({ id, query, why, end }) =>
              `<tr><td><span class="muted">${esc(id)}</span><br>${esc(query)}</td><td>${esc(why.join('; '))}</td><td class="end">${end ? esc(end.kind) : '<span class="low">undecided</span>'}</td></tr>`,
          )
          .join('')}</tbody></table></details>`,
    )
    .join('');
}
