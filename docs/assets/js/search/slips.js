/** Tell whether the words differ by one letter put in, left out, changed, or swapped with its
    neighbour, at most; short words never do. */
export function slipped(one, other) {
  if (Math.min(one.length, other.length) < 4 || Math.max(one.length, other.length) < 5) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
