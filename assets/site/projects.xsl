<?xml version="1.0" encoding="UTF-8"?>
<!-- Projects of a year that has too many for one page, with all that is known of them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:t="urn:tambon:site" exclude-result-prefixes="t">
  <xsl:include href="page.xsl"/>
  <xsl:include href="paper.xsl"/>
  <xsl:include href="project.xsl"/>

  <xsl:template match="page" mode="where"><xsl:value-of select="t:place('tambon', @name, @name-en)"/></xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:value-of select="concat(t:say('Fiscal year %d BE', @year), ' · ', t:say('Page %d', @part))"/>
  </xsl:template>
  <xsl:template match="page" mode="about">
    <xsl:value-of select="t:say('All projects')"/>
  </xsl:template>

  <xsl:template match="page" mode="body">
    <ul class="links">
      <li><a href="../"><xsl:value-of select="t:say('All projects')"/></a></li>
      <xsl:if test="@part > 1"><li><a href="../{@part - 1}/"><xsl:value-of select="t:say('Page %d', @part - 1)"/></a></li></xsl:if>
      <xsl:if test="@next"><li><a href="../{@part + 1}/"><xsl:value-of select="t:say('Page %d', @part + 1)"/></a></li></xsl:if>
    </ul>
    <h2><xsl:value-of select="t:say('Projects')"/></h2>
    <ul class="projects"><xsl:apply-templates select="p"/></ul>
  </xsl:template>
</xsl:stylesheet>
