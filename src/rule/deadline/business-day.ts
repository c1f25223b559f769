/** Days that are counted without holidays, as quantities name them. */
export const businessDay = '営業日';
