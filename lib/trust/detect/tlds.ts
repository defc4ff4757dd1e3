/** Endings of hosts that are met in notes. A short list: "Mr.Smith" and "v2.beta" are no hosts. */
export const tlds = new Set(
  'com net org io co ai app dev example test info biz eu uk de at ch fr es it be nl pt pl se dk no fi cz ie us ca mx br ar cl au nz jp cn in kr tr ru gr ro hu sk si hr bg lt lv ee lu li me tv cloud tech online shop store site consulting solutions services group agency digital media email'.split(
    ' ',
  ),
);
