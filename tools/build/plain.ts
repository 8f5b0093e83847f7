/** An error whose message tells the user all they need; it is printed without a stack. */
export class Plain extends Error {
  override readonly name = "Plain";
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
