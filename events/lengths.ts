/** How long a text may be, in UTF-16 code units: what the contracts refuse, and whoever types is told before. */
export const longest = {
  id: 128,
  /** One line of visible text, such as a product's name. */
  label: 200,
  /** What a colleague writes for a customer to read. */
  remark: 1000,
  /** What a person wrote. */
  prose: 4000,
} as const;
