import type { Path } from '../../schema/pointer.js';
import type { Fault } from './fault.js';

/**
 * Which properties and items nobody has looked at is only known once the rest holds; until then
 * the validators differ in what they name.
 */
export function withoutFollowers(faults: Fault[]): Fault[] {
  if (!faults.some(isFollower)) return faults;
  return faults.filter((fault) => {
    if (!isFollower(fault)) return true;
    const member = fault.key === undefined ? fault.path : [...fault.path, fault.key];
    return !faults.some((other) =>
      isFollower(other)
        ? other.path.length > fault.path.length && isWithin(other.path, member)
        : isWithin(other.path, fault.path),
    );
  });
}

function isFollower({ keyword }: Fault): boolean {
  return keyword.startsWith('unevaluated');
}

function isWithin(path: Path, place: Path): boolean {
  return place.every((step, depth) => step === path[depth]);
}
