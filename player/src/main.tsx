import { render } from "preact";
import App from "./App";
import { resumed } from "./panel/reported";
import "./style/index.css";
import { open } from "./store";

const data = document.getElementById("book")!.textContent!;
const report = resumed();
open(JSON.parse(data));
report();
render(<App />, document.getElementById("app")!);
