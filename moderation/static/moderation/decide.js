// The decision form by keyboard: verb, clause, words, submit, next.
(() => {
  const { on, say } = window.clearpostKeys;
  const form = document.querySelector("[data-decision]");
  const leave = document.querySelector("[data-leave]");

  if (leave) on("n", () => leave.requestSubmit());
  if (!form || form.querySelector("fieldset:disabled")) return;

  const words = form.querySelector("#words");
  const clause = form.querySelector("#clause");

  const choose = (radio) => () => {
    radio.checked = true;
    radio.focus();
    say(`${radio.closest("label").querySelector(".verb-name").firstChild.textContent.trim()} chosen.`);
  };

  for (const radio of form.querySelectorAll("[name=verb]")) on(radio.dataset.key, choose(radio));

  const chooseClause = (number) => () => {
    if (!clause.options[number]) return false;
    clause.selectedIndex = number;
    say(`Clause ${clause.options[number].text}.`);
    return true;
  };

  for (let number = 1; number <= 9; number += 1) on(String(number), chooseClause(number));

  on("w", () => words.focus());

  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("textarea, select, input[type=text]")) event.target.blur();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
})();
