import { type Fault, FaultList } from './fault';
import { outOfOrder } from './order';
import type { ParsedVersion } from './version';

/** Reports what only shows when the versions of an edition are seen together: succession, retired ids, order. */
export function checkVersions(versions: readonly ParsedVersion[], retired: readonly string[]): Fault[] {
  const existing = new Set(versions.flatMap(({ segments }) => segments.flatMap(({ ids }) => ids)));
  const model = versions.find(({ role }) => role === 'source') ?? versions[0];
  return versions.flatMap((version) => {
    const faults = new FaultList(version.path);
    for (const { ids, succeeds, line } of version.segments) {
      for (const id of ids)
        if (retired.includes(id))
          faults.error(
            line,
            `the id ${id} is retired; give the block a new one, or take ${id} out of “retired”`,
          );
      for (const id of succeeds)
        if (ids.includes(id))
          faults.error(line, `the block succeeds itself (${id}); remove ${id} from succeeds`);
        else if (!existing.has(id) && !retired.includes(id))
          faults.error(
            line,
            `succeeds names ${id}, which no version has; correct it, or add it to “retired”`,
          );
    }
    if (model && version !== model) checkOrder(version, model, faults);
    return faults.faults;
  });
}

/** Warns of the fewest segments whose moving would give a version the order of the model. */
function checkOrder(version: ParsedVersion, model: ParsedVersion, faults: FaultList): void {
  const sequence = version.segments.flatMap(({ ids }) => ids);
  const order = model.segments.flatMap(({ ids }) => ids);
  const moved = new Set(outOfOrder(sequence, order));
  for (const { ids, line } of version.segments)
    if (ids.some((id) => moved.has(id)))
      faults.warning(
        line,
        `${ids.join(', ')} does not stand in the order of ${model.path}; move it unless the version means it so`,
      );
}
