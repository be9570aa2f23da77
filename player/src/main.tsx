import { render } from "preact";
import App from "./App";
import "./style/base.css";
import { resumed } from "./panel/reported";
import { open } from "./store";

const data = document.getElementById("book")!.textContent!;
const report = resumed();
open(JSON.parse(data));
report();
render(<App />, document.getElementById("app")!);
