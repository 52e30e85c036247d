import { cpus, loadavg, totalmem } from 'node:os';
import { type Figure, table } from './figures';
import { lighthouseVersion } from './lighthouse';

/**
 * Writes what was measured as Markdown, with the machine and the date.
 *
 * @param faults what Lighthouse found, a line each
 */
export function report(figures: readonly Figure[], faults: readonly string[]): string {
  const processors = cpus();
  const machine = [
    new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC'),
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `load ${loadavg()[1]?.toFixed(1)} at the end`,
    `Node ${process.versions.node}`,
    `Lighthouse ${lighthouseVersion}, mobile profile`,
  ];
  const found =
    faults.length > 0 ? ['Lighthouse finds:', '', ...faults.map((fault) => `- ${fault}`), ''] : [];
  return [
    '# What the pages weigh, and how soon they are there',
    '',
    'Written by `npm run bench:pages`; [README.md](README.md) says what is measured.',
    '',
    machine.join(' · '),
    '',
    table(figures),
    '',
    ...found,
  ].join('\n');
}
