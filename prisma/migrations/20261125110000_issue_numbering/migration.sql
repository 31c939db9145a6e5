-- AlterTable: what was numbered so far is one series; the label is kept as it was printed
ALTER TABLE "briefing" ADD COLUMN     "issue_label" TEXT,
ADD COLUMN     "issue_series" TEXT NOT NULL DEFAULT 'all';

-- DropIndex
DROP INDEX "briefing_issue_year_issue_number_key";

-- CreateIndex
CREATE UNIQUE INDEX "briefing_issue_year_issue_series_issue_number_key" ON "briefing"("issue_year", "issue_series", "issue_number");
