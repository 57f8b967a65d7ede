// A sign-in that ran out is renewed on the page; nothing typed is lost.

/**
 * @param dialog holds a form with username, password and a line [role=alert] for what is wrong
 * @returns () → Promise: asks the member of this page to sign in again; while it asks, everybody waits for the same answer
 */
export function signInAgain({ call, dialog, text }) {
  const form = dialog.querySelector("form");
  const wrong = dialog.querySelector("[role=alert]");
  let renewing = null;

  dialog.oncancel = event => event.preventDefault();
  dialog.onclose = () => renewing && !dialog.open && dialog.showModal(); // a browser lets a second Escape through

  /** @returns what is wrong, "" when the member of this page is signed in again: nobody else sends his answers */
  async function renew() {
    try {
      await call("POST", "session", { username: form.username.value, password: form.password.value });
      form.password.value = "";
      const { member } = await call("GET", "me");
      return member.id === document.documentElement.dataset.member ? "" : text.otherMember;
    } catch (problem) {
      return problem.status >= 400 && problem.message || text.noNetwork;
    }
  }

  return () => renewing ??= new Promise(resolve => {
    form.onsubmit = async event => {
      event.preventDefault();
      event.stopPropagation();
      wrong.textContent = await renew();
      if (!wrong.textContent) {
        renewing = null;
        dialog.close();
        resolve();
      }
    };
    dialog.showModal();
  });
}
