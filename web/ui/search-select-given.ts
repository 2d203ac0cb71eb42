/** One thing to choose, with a second line that can be searched too. */
export type SearchOption = { readonly value: string; readonly label: string; readonly note?: string };

/** What a search among options needs. */
export type SearchSelectGiven = {
  label: string;
  options: readonly SearchOption[];
  value: string | null;
  placeholder?: string;
  autoFocus?: boolean;
  onChange: (value: string | null) => void;
  onCancel?: () => void;
};
