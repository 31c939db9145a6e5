ALTER TABLE "source" ADD COLUMN "publisher_en" TEXT;
