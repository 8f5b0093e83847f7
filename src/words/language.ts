/**
 * What another language's file gives for an English one: the same names, and for each text a text, for each sentence a
 * function of the same arguments. A word left out does not compile.
 */
export type InLanguage<English> = English extends string
  ? string
  : English extends (...given: infer Given) => infer Said
    ? (...given: Given) => InLanguage<Said>
    : { readonly [Key in keyof English]: InLanguage<English[Key]> };
