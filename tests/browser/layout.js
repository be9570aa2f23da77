// What is clipped, covered, overlapping or too small to hit on a page, told from the boxes of its DOM.
() => {
  const SLACK = 1.5;
  const LINE_SLACK = 3;
  const LEAST_TARGET = 24;
  const found = [];
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className || "-"}`;
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  const inner = (a, b) => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const empty = (box) => box.right - box.left < 1 || box.bottom - box.top < 1;

  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth + SLACK) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);

  const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";

  // where an element may be seen without scrolling, and whether what sticks out of it there is lost
  const seen = (element, rect, tell) => {
    let box = rect;
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.clipPath !== "none" || style.visibility === "hidden") return null;
      if (style.overflowX === "visible" && style.overflowY === "visible") continue;
      const edge = at.getBoundingClientRect();
      const across = rect.left < edge.left - SLACK || rect.right > edge.right + SLACK;
      const along = rect.top < edge.top - SLACK || rect.bottom > edge.bottom + SLACK;
      if ((across && !scrolls(style.overflowX)) || (along && !scrolls(style.overflowY))) tell(`clipped by ${named(at)}`);
      box = inner(box, edge);
      if (empty(box)) return null;
    }
    return box;
  };

  const holder = (element) => {
    let at = element;
    while (["inline", "contents"].includes(getComputedStyle(at).display)) at = at.parentElement;
    return at;
  };

  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, svg, title")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const block = holder(element);
    const edge = block.getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      const tell = (what) => found.push(`“${short(node.data)}” is ${what}`);
      const box = seen(element, rect, tell);
      if (!box) continue;
      if (rect.left < edge.left - SLACK || rect.right > edge.right + SLACK) tell(`wider than ${named(block)}`);
      lines.push({ node, element, box });
    }
  }

  for (const [at, a] of lines.entries()) {
    for (const b of lines.slice(at + 1)) {
      if (a.node === b.node) continue;
      const both = inner(a.box, b.box);
      if (both.right - both.left > SLACK && both.bottom - both.top > LINE_SLACK) {
        found.push(`“${short(a.node.data)}” and “${short(b.node.data)}” overlap`);
      }
    }
    const x = (a.box.left + a.box.right) / 2;
    const y = (a.box.top + a.box.bottom) / 2;
    const top = document.elementFromPoint(x, y);
    if (top && !top.contains(a.element) && !a.element.contains(top)) {
      found.push(`“${short(a.node.data)}” is covered by ${named(top)}`);
    }
  }

  const controls = [...document.querySelectorAll("button, input, select, a[href], summary")].filter(
    (element) => element.checkVisibility() && seen(element, element.getBoundingClientRect(), () => {}),
  );
  for (const [at, a] of controls.entries()) {
    const target = (a.closest("label") ?? a).getBoundingClientRect();
    if (target.width < LEAST_TARGET || target.height < LEAST_TARGET) {
      found.push(`${named(a)} is only ${Math.round(target.width)} by ${Math.round(target.height)}`);
    }
    for (const b of controls.slice(at + 1)) {
      if (!empty(inner(a.getBoundingClientRect(), b.getBoundingClientRect()))) found.push(`${named(a)} and ${named(b)} overlap`);
    }
  }
  return [...new Set(found)];
}
