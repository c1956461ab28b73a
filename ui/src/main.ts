import { mount } from "svelte";
import { host } from "#host";
import App from "./app/App.svelte";
import { whatAndWhere } from "./app/failure";
import "./app/tokens.css";
import "./app/base.css";

const target = document.getElementById("app");
if (target) {
  try {
    mount(App, { target, props: { host } });
  } catch (error) {
    // Nothing of the page is there to say it, and no language is known.
    target.textContent = "MSI Actions Setup could not be shown. / MSI Actions Setup n’a pas pu être affiché.";
    const { name, at } = whatAndWhere(error);
    void host.drawingFailed("start", name, at);
  }
}
