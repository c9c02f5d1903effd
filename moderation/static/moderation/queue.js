// Walk the queue with j and k or the arrows; Enter follows the link by itself.
(() => {
  const { on } = window.clearpostKeys;
  const links = () => [...document.querySelectorAll("[data-case]")];

  const move = (step) => () => {
    const all = links();
    if (all.length === 0) return false;
    const at = all.indexOf(document.activeElement);
    const next = at === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
    all[next].focus();
    all[next].closest("li").scrollIntoView({ block: "nearest" });
    return true;
  };

  on("j", move(1));
  on("ArrowDown", move(1));
  on("k", move(-1));
  on("ArrowUp", move(-1));
})();
