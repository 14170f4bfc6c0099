import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Progress, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  CaseDraft,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { caseDraftTranslationRef } from './translation';
import { CaseView } from './CaseView';
import { DraftActions } from './DraftActions';
import { DraftConflict } from './DraftConflict';
import { DraftHeader } from './DraftHeader';
import { DraftOrigin } from './DraftOrigin';
import { PullRequestHint } from './PullRequestHint';
import styles from './DraftPage.module.css';
import type { MarkdownEditorHandle } from './MarkdownEditor';
import { ProblemList } from './ProblemList';
import { SaveState } from './SaveState';
import { SlugField } from './SlugField';
import { useDraftText } from './useDraftText';
import { useProblemWords } from './useProblemWords';

const MarkdownEditor = lazy(() =>
  import('./MarkdownEditor').then(m => ({ default: m.MarkdownEditor })),
);

const PANES = ['edit', 'preview'] as const;

/** Writes a case, with a preview beside it, on a phone behind it. */
export function DraftEditor(props: { draft: CaseDraft }) {
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const writing = useDraftText(props.draft, props.draft.title || t('untitled'));
  const { text, status, theirs, draft, change, flush } = writing;
  const [pane, setPane] = useState<(typeof PANES)[number]>('edit');
  const editor = useRef<MarkdownEditorHandle>(null);
  const problemWords = useProblemWords();

  // The preview may follow a moment later; letters may not.
  const shown = useDeferredValue(text.markdown);
  const parsed = useMemo(() => parseCase(shown), [shown]);
  // What is saved has been judged by the backend, which knows more.
  const problems = status === 'saved' ? draft.problems : parsed.problems;
  const marked = useMemo(
    () =>
      problems.map(problem => ({
        ...problem,
        message: problemWords(problem.message),
      })),
    // The words change with the language only, and with it the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [problems],
  );

  useEffect(() => {
    const saveAtOnce = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      flush();
    };
    document.addEventListener('keydown', saveAtOnce);
    return () => document.removeEventListener('keydown', saveAtOnce);
  }, [flush]);

  const takeTheirs = () => {
    if (!theirs) return;
    editor.current?.replace(theirs.markdown);
    writing.takeTheirs();
  };
  const keepMine = () => {
    if (!theirs) return;
    // So that the other text can be had back with undo.
    editor.current?.replace(theirs.markdown);
    editor.current?.replace(text.markdown);
    writing.keepMine();
  };

  return (
    <div className={styles.page}>
      <DraftHeader
        draft={{
          ...draft,
          title: parsed.metadata?.title ?? draft.title,
        }}
        status={<SaveState {...writing} />}
        actions={
          <DraftActions
            draft={draft}
            hasProblems={problems.length > 0}
            prepare={flush}
          />
        }
      />
      {theirs && (
        <DraftConflict
          mine={text.markdown}
          theirs={theirs.markdown}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      )}
      <PullRequestHint />
      <DraftOrigin draft={draft} />
      <div className={styles.paneChoice}>
        <ToggleButtonGroup
          aria-label={t('panes.label')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[pane]}
          onSelectionChange={keys =>
            setPane(PANES.find(id => keys.has(id)) ?? 'edit')
          }
        >
          {PANES.map(id => (
            <ToggleButton key={id} id={id}>
              {t(`panes.${id}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className={styles.panes} data-pane={pane} onBlur={flush}>
        <div className={styles.editPane}>
          {status === 'opening' ? (
            // What an earlier page has kept must not be typed over.
            <Progress />
          ) : (
            <Suspense fallback={<Progress />}>
              <MarkdownEditor
                handle={editor}
                label={t('editor')}
                value={text.markdown}
                onChange={markdown => change({ markdown })}
                problems={marked}
              />
            </Suspense>
          )}
        </div>
        <section className={styles.previewPane} aria-label={t('preview')}>
          <CaseView metadata={parsed.metadata} body={parsed.body} />
        </section>
      </div>
      <div className={styles.below}>
        <ProblemList
          problems={problems}
          onShowLine={line => {
            setPane('edit');
            editor.current?.goToLine(line);
          }}
        />
        <SlugField
          value={text.slug}
          revises={draft.revises}
          onChange={slug => change({ slug })}
        />
      </div>
    </div>
  );
}
