// The package ships no types; this is the part that is used.
declare module "jstat" {
  const jStat: {
    readonly chisquare: {
      /** The value below which a χ² variable with `degrees` of freedom stays with `probability`. */
      inv(probability: number, degrees: number): number;
    };
    readonly beta: {
      /** The value below which a Beta(`alpha`, `beta`) variable stays with `probability`. */
      inv(probability: number, alpha: number, beta: number): number;
    };
  };
  export default jStat;
}
