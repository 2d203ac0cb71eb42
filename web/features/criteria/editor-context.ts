import { createContext, useContext, useEffect } from 'react';

/** What every field of the editor knows of the draft around it. */
export type EditorScope = {
  /** Tells whether what stands in a field cannot be read, and so is not saved. */
  readonly mark: (field: string, isWrong: boolean) => void;
  /** The codes of all items, for rules that refer to one. */
  readonly codes: readonly string[];
};

const nothing: EditorScope = { mark: () => undefined, codes: [] };

/** Given by the editor's page to the fields on it. */
export const EditorContext = createContext<EditorScope>(nothing);

/** The draft around a field. */
export function useEditor(): EditorScope {
  return useContext(EditorContext);
}

/** Keeps the page told of a field that holds words which are not its kind of value. */
export function useWrongMark(field: string, isWrong: boolean): void {
  const { mark } = useEditor();
  useEffect(() => {
    mark(field, isWrong);
    return () => mark(field, false);
  }, [mark, field, isWrong]);
}
