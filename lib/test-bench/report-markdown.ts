import type { Summary } from './summary.ts';

/** The run for a pull request: what rose and fell first, then success, then every failing case with its end. */
export function reportMarkdown(summary: Summary): string {
  const {
    all,
    groups,
    styles,
    languages,
    failing,
    confused,
    rose,
    fell,
    by,
    machine,
    seconds,
    measuredAt,
    version,
    cost,
  } = summary;
  return [
    `## Test bench: ${all.success} % of ${all.cases} queries (95 % interval ${all.from} to ${all.to} %)`,
    '',
    `${by}, version ${version}, ${measuredAt.slice(0, 10)}, ${seconds} s on ${machine}. Answers: median ${all.p50ms} ms, 95th percentile ${all.p95ms} ms.${cost ? ` Cost: ${cost.total.toFixed(4)} ${cost.currency}.` : ''}`,
    '',
    ...(rose && fell
      ? [
          `Against the last measurement: **${rose.length} rose**, **${fell.length} fell**${fell.length > 0 ? ` (${fell.join(', ')})` : ''}.`,
          '',
        ]
      : []),
    ...table('Action', groups),
    ...table('Style', styles),
    ...table('Language', languages),
    '### Where wishes went wrong',
    '',
    '| expected | went to | cases |',
    '| --- | --- | ---: |',
    ...confused.map(({ expected, got, count }) => `| ${expected} | ${got} | ${count} |`),
    '',
    `### ${failing.length} failing cases`,
    '',
    '| case | query | why | end |',
    '| --- | --- | --- | --- |',
    ...failing.map(
      ({ id, query, why, end }) =>
        `| ${id} | ${cell(query)} | ${cell(why.join('; '))} | ${end ? cell(end.kind) : '**undecided**'} |`,
    ),
    '',
  ].join('\n');
}

const table = (title: string, rows: Summary['groups']): string[] => [
  `| ${title} | cases | success | 95 % interval | routed | p95 ms |`,
  '| --- | ---: | ---: | --- | ---: | ---: |',
  ...rows.map(
    ({ name, cases, success, from, to, routed, p95ms }) =>
      `| ${name} | ${cases} | ${success} % | ${from} to ${to} % | ${routed} % | ${p95ms} |`,
  ),
  '',
];

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').slice(0, 160);
