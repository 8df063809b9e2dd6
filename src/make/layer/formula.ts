/**
 * A value as a spreadsheet shows it and does not run it: an apostrophe before what would be a formula
 * there. For the list of refused rows alone, which people open in one; rows that are kept stay as they are.
 */
export function shownFormula(value: string): string {
	return /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d+(?:\.\d+)?$/.test(value) ? `'${value}` : value;
}
