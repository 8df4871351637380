const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** Whether somebody can have this number at all. */
export const isId = (text: string): boolean => idPattern.test(text);
