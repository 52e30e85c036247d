import { type Fault, FaultList } from './fault';
import { outOfOrder } from './order';
import type { ParsedVersion } from './version';

/** Reports what only shows when the versions of an edition are seen together: succession, retired ids, order. */
export function checkVersions(versions: readonly ParsedVersion[], retired: readonly string[]): Fault[] {
  const existing = new Set(versions.flatMap(({ segments }) => segments.flatMap(({ ids }) => ids)));
  const [first] = versions;
  return versions.flatMap((version) => {
    const faults = new FaultList(version.path);
    for (const { ids, succeeds, line } of version.segments) {
      for (const id of ids)
        if (retired.includes(id))
          faults.error(line, `the id ${id} is retired; give the block a new one, or take ${id} out of “retired”`);
      for (const id of succeeds)
        if (ids.includes(id)) faults.error(line, `the block succeeds itself (${id}); remove ${id} from succeeds`);
        else if (!existing.has(id) && !retired.includes(id))
          faults.error(line, `succeeds names ${id}, which no version has; correct it, or add it to “retired”`);
    }
    if (first && version !== first) checkOrder(version, first, faults);
    return faults.faults;
  });
}

function checkOrder(version: ParsedVersion, first: ParsedVersion, faults: FaultList): void {
  const ids = version.segments.flatMap((segment) => segment.ids);
  const order = first.segments.flatMap((segment) => segment.ids);
  for (const id of outOfOrder(ids, order)) {
    const line = version.segments.find((segment) => segment.ids.includes(id))?.line ?? 1;
    faults.warning(line, `${id} stands elsewhere than in ${first.path}; move it, or leave it if it was moved on purpose`);
  }
}
