// Single-key shortcuts for moderators' pages: other files bind keys, this one decides when they fire.
// They never fire while somebody types or a dialog is open, and can be switched off for good (WCAG 2.1.4).
(() => {
  const SWITCH = "clearpost-single-keys";
  const TYPING = "input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select, [contenteditable], dialog[open]";
  const bindings = new Map();
  const dialog = document.querySelector("#keys");

  const areOn = () => localStorage.getItem(SWITCH) !== "off";
  const isTyping = (target) => target instanceof Element && target.closest(TYPING) !== null;

  // The pages show their keys only while these work: not before every file that binds some has run.
  const showKeys = () => document.documentElement.toggleAttribute("data-keys", areOn());
  document.addEventListener("DOMContentLoaded", showKeys);

  const on = (key, run) => bindings.set(key, run);

  const say = (words) => {
    const announcer = document.querySelector("#announcer");
    if (announcer) announcer.textContent = words;
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!areOn() || isTyping(event.target)) return;
    const run = bindings.get(event.key);
    if (run && run(event) !== false) event.preventDefault();
  });

  const openDialog = () => dialog.showModal();

  if (dialog) {
    on("?", openDialog);
    const toggle = dialog.querySelector("[data-keys-switch]");
    toggle.checked = areOn();
    toggle.addEventListener("change", () => {
      localStorage.setItem(SWITCH, toggle.checked ? "on" : "off");
      showKeys();
    });
    for (const button of document.querySelectorAll("[data-opens-keys]")) {
      button.hidden = false;
      button.addEventListener("click", openDialog);
    }
  }

  window.clearpostKeys = { on, say };
})();
