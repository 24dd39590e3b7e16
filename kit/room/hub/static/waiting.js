/* Says how far a learner's page is, and goes there when it is ready. */
(() => {
  const said = document.getElementById("said");
  const again = document.getElementById("again");

  function giveUp() {
    said.textContent = "Something broke on our side, not yours. Your answers are kept.";
    document.querySelector(".dots").hidden = true;
    again.hidden = false;
  }

  function listen() {
    const events = new EventSource(said.dataset.progress);
    events.onmessage = message => {
      const told = JSON.parse(message.data);
      if (told.ready) {
        events.close();
        location.reload();
      } else if (told.failed) {
        events.close();
        giveUp();
      } else if (told.progress > 0 && said.textContent !== told.message) {
        said.textContent = told.message;
      }
    };
    events.onerror = () => {
      // The Hub may be starting again, or the page is ready already: load this page again, it knows.
      events.close();
      setTimeout(() => location.reload(), 1500);
    };
  }

  listen();
})();
