import { render } from "preact";
import App from "./App";
import "./style/index.css";
import { open } from "./store";

const data = document.getElementById("book")!.textContent!;
open(JSON.parse(data));
render(<App />, document.getElementById("app")!);
