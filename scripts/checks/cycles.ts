/** Import cycles as paths that end where they began: `['a.ts', 'b.ts', 'a.ts']`. Each is found once. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []

  const visit = (file: string): void => {
    const seenAt = path.indexOf(file)
    if (seenAt >= 0) cycles.push([...path.slice(seenAt), file])
    if (seenAt >= 0 || done.has(file)) return
    path.push(file)
    for (const next of graph.get(file) ?? []) visit(next)
    path.pop()
    done.add(file)
  }

  for (const file of graph.keys()) visit(file)
  return cycles
}
