/** In which forms the cash office gets its entries. */

/**
 * - csv: RFC 4180, amounts as `1234.50`
 * - csv-comma: the same with `1234,50`, as German spreadsheets read them
 * - camt.054: what was booked on revenue and tax, modelled on ISO 20022
 */
export type ExportFormat = 'csv' | 'csv-comma' | 'camt.054';
