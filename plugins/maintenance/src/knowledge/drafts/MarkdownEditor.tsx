import { useTheme } from '@material-ui/core/styles';
import { isolateHistory } from '@codemirror/commands';
import { markdown as markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { CaseProblem } from '@weibao/backstage-plugin-maintenance-common';
import CodeMirror, { ReactCodeMirrorRef } from '@uiw/react-codemirror';
import { Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import styles from './MarkdownEditor.module.css';

/** What the page around the editor can have it do. */
export interface MarkdownEditorHandle {
  /** Shows a line and puts the cursor there; the first one is 1. */
  goToLine(line: number): void;
  /** Puts another text in the place of all, as one step that can be undone. */
  replace(text: string): void;
}

export interface MarkdownEditorProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problems: readonly CaseProblem[];
  handle?: Ref<MarkdownEditorHandle>;
}

/** Edits front matter and Markdown, and marks the lines with problems. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { label, value, onChange, problems, handle } = props;
  const { palette } = useTheme();
  const editor = useRef<ReactCodeMirrorRef>(null);
  const extensions = useMemo(
    () => [
      yamlFrontmatter({ content: markdownLanguage() }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label }),
      lintGutter(),
    ],
    [label],
  );

  useImperativeHandle(handle, () => ({
    goToLine(line) {
      const view = editor.current?.view;
      if (!view) return;
      const { from } = view.state.doc.line(
        Math.min(Math.max(line, 1), view.state.doc.lines),
      );
      // First: the editor may take over the selection that it had in the page.
      view.focus();
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
    },
    replace(text) {
      const view = editor.current?.view;
      view?.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        annotations: isolateHistory.of('full'),
      });
    },
  }));

  useEffect(() => mark(editor.current?.view, problems), [problems]);

  return (
    <CodeMirror
      ref={editor}
      className={styles.editor}
      theme={palette.type}
      height="100%"
      value={value}
      onChange={onChange}
      onCreateEditor={view => mark(view, problems)}
      extensions={extensions}
      basicSetup={{ foldGutter: false, autocompletion: false }}
    />
  );
}

function mark(
  view: EditorView | undefined,
  problems: readonly CaseProblem[],
): void {
  if (!view) return;
  const { doc } = view.state;
  const diagnostics = problems
    .filter(({ line }) => line >= 1 && line <= doc.lines)
    .map(({ line, message }) => {
      const { from, to } = doc.line(line);
      return { from, to, message, severity: 'error' as const };
    });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
