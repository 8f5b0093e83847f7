/**
 * Runs a tool. An error that the user can mend is printed without a stack and sets the exit status to 1; any other
 * error is thrown.
 */
export declare function withPlainErrors(tool: () => Promise<void>): Promise<void>;
