// Finds circles of folders: at every level of the tree, what lies side by side forms a graph, whose edges are
// the imports between the files below.

/** Each edge inside a circle, named `parent: a -> b`, with the imports that make it. */
export function circularImports(imports) {
  const found = new Map();
  for (const [parent, edges] of siblingEdges(imports)) {
    const circleOf = circles(edges);
    for (const [a, targets] of edges) {
      for (const [b, files] of targets) {
        // A circle of files alone is biome's to refuse.
        const circle = circleOf.get(a);
        if (circle !== circleOf.get(b) || [...circle].every(isFile)) continue;
        found.set(`${parent}: ${a} -> ${b}`, files);
      }
    }
  }
  return found;
}

const isFile = (name) => /\.(tsx?|mjs)$/.test(name);

function siblingEdges(imports) {
  const levels = new Map();
  for (const { from, to } of imports) {
    const [source, target] = [from.split('/'), to.split('/')];
    const shared = source.findIndex((part, at) => part !== target[at]);
    // Below `apps/<name>/src` and `libs/<name>/src` only: how workspaces depend on each other is npm's to
    // know.
    if (shared < 3) continue;
    const edges = entry(levels, source.slice(0, shared).join('/'), () => new Map());
    const files = entry(
      entry(edges, source[shared], () => new Map()),
      target[shared],
      () => [],
    );
    files.push(`${from} imports ${to}`);
  }
  return levels;
}

/** The circle that each node belongs to, by Tarjan's strongly connected components. */
function circles(edges) {
  const [index, low, stack, circleOf] = [new Map(), new Map(), [], new Map()];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of edges.get(node)?.keys() ?? []) {
      if (!index.has(next)) visit(next);
      if (!circleOf.has(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = new Set(stack.splice(stack.indexOf(node)));
    for (const member of circle) circleOf.set(member, circle);
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return circleOf;
}

function entry(map, key, create) {
  if (!map.has(key)) map.set(key, create());
  return map.get(key);
}
