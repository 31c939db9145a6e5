ALTER TABLE "source" ADD COLUMN "title_en" TEXT;
