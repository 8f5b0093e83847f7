/** An error whose message says all that the person at the keyboard needs: it is printed alone, without a stack. */
export class Plain extends Error {
  override readonly name = "Plain";
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
}
