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

  // The words start with what the clause says, for the moderator to change; what somebody typed stays as it is.
  let offered = "";
  const offerWords = () => {
    if (words.value.trim() && words.value !== offered) return false;
    offered = clause.selectedOptions[0]?.dataset.text ?? "";
    words.value = offered;
    return offered !== "";
  };

  clause.addEventListener("change", () => {
    if (offerWords()) say("The words to the author start with what the clause says.");
  });

  const chooseClause = (number) => () => {
    if (!clause.options[number]) return false;
    clause.selectedIndex = number;
    const rest = offerWords() ? " The words to the author start with what it says." : "";
    say(`Clause ${clause.options[number].text}.${rest}`);
    return true;
  };

  for (let number = 1; number <= 9; number += 1) on(String(number), chooseClause(number));

  // What was only offered is selected, so that typing takes its place.
  on("w", () => {
    words.focus();
    if (words.value && words.value === offered) words.select();
  });

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
